#!/usr/bin/env python3
"""Prepares the OpenAPI document for a generator: prepare.py FLAVOUR openapi.json FOLDER

Writes FOLDER/openapi.json, and for Python FOLDER/facts.jinja, which its templates import.

The document says more than a generator can use. This script removes what the hand-written part of the clients does
(sign-in, headers, errors), and tells the generators which schemas are variants of a union. FLAVOUR is `python` or
`kotlin`. Fails when the document contains something that the clients would get wrong.
"""

import json
import re
import sys

METHODS = ("get", "put", "post", "delete", "patch")
# done by the hand-written part, the document itself, and what is sent part by part, for which each language has libraries
LEFT_OUT = ("/v1/auth/login", "/v1/oauth/token", "/v1/oauth/revoke", "/openapi.json", "/v1/stream", "/v1/sync/pack")
HEADERS = ("Accept-Language", "If-None-Match", "If-Match", "Idempotency-Key", "Prefer")
SCHEMAS = "#/components/schemas/"
# what the generated files import from the hand-written part
TAKEN = {
    "python": {"Any", "AsyncIterator", "Call", "Iterator", "Reply", "Required", "TypedDict", "Unpack", "UNSET", "Unset"},
    "kotlin": {"ApiWord", "Call", "Pages", "PatchField", "Query", "Reply", "Sender", "Version"},
}


def main() -> None:
    flavour, source, folder = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        document = json.load(file)
    schemas = document["components"]["schemas"]
    if clash := TAKEN[flavour] & schemas.keys():
        sys.exit(f"schemas with names that the client needs for itself: {sorted(clash)}")
    joined = operations(document, flavour)
    for schema in schemas.values():
        # an enum with a name of its own may get more words
        for part in schema.values():
            plain_constants(part)
    words = short_descriptions(schemas) if flavour == "python" else {}
    answered = reachable(document, schemas)
    unions = {}
    for name in list(schemas):
        if "discriminator" in schemas[name]:
            unions[name] = union(schemas, name, name in answered, flavour)
    open_constants(schemas)
    if flavour == "kotlin":
        requests(schemas, answered)
    elif "IdOrNone" in schemas:
        schemas["IdOrNone"] = {"anyOf": [{"type": "string", "format": "uuid"}, {"type": "string", "const": "none"}]}
    with open(f"{folder}/openapi.json", "w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False)
    if flavour == "kotlin":
        with open(f"{folder}/Operations.kt", "w", encoding="utf-8") as file:
            file.write(kotlin_operations(document))
    else:
        with open(f"{folder}/facts.jinja", "w", encoding="utf-8") as file:
            file.write(f"{{% set words = {words!r} %}}\n{{% set unions = {unions!r} %}}\n{{% set joined = {joined!r} %}}\n")


def operations(document: dict, flavour: str) -> dict[str, list[str]]:
    """Returns for each operation the query parameters whose values are joined by commas."""
    joined = {}
    paths = document["paths"]
    missing = [path for path in LEFT_OUT if path not in paths]
    if missing:
        sys.exit(f"not in the document: {missing}")
    for path in LEFT_OUT:
        del paths[path]
    names: set[str] = set()
    for path, item in paths.items():
        for method in ("head", "options", "trace"):
            item.pop(method, None)
        shared = item.pop("parameters", [])
        for method in METHODS:
            operation = item.get(method)
            if operation is None:
                continue
            operation["parameters"] = [resolved(document, one) for one in shared + operation.get("parameters", [])]
            for code, answer in operation["responses"].items():
                operation["responses"][code] = resolved(document, answer)
            if "requestBody" in operation:
                operation["requestBody"] = resolved(document, operation["requestBody"])
            tag = operation["tags"][0]
            operation["tags"] = [tag]
            operation["operationId"] = operation["operationId"].removeprefix(f"{tag}_")
            if operation["operationId"] in names:
                sys.exit(f"{method} {path}: a second operation {operation['operationId']}")
            names.add(operation["operationId"])
            operation.setdefault("security", document.get("security", []))
            answers(operation, f"{method} {path}")
            parameters(operation, method, f"{method} {path}", flavour)
            joined[operation["operationId"]] = [
                one["name"] for one in operation["parameters"] if one["in"] == "query" and one.get("explode") is False
            ]
    return {name: parameters for name, parameters in joined.items() if parameters}


def resolved(document: dict, node: dict) -> dict:
    while "$ref" in node:
        target = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def answers(operation: dict, where: str) -> None:
    """Leaves the one answer with a body: the others are problems, or the answer to a request for none."""
    good = {code: answer for code, answer in operation["responses"].items() if code.startswith("2")}
    full = {code: answer for code, answer in good.items() if answer.get("content")}
    for answer in full.values():
        # what is also shown as a page is read as JSON
        if "application/json" in answer["content"]:
            answer["content"] = {"application/json": answer["content"]["application/json"]}
    kinds = {json.dumps(answer["content"], sort_keys=True) for answer in full.values()}
    if len(kinds) > 1:
        sys.exit(f"{where}: answers with different bodies")
    code = min(full or good)
    operation["responses"] = {code: {**good[code], "headers": {}}}


def parameters(operation: dict, method: str, where: str, flavour: str) -> None:
    kept, headers = [], {}
    for parameter in operation["parameters"]:
        if parameter["in"] == "header":
            if parameter["name"] not in HEADERS:
                sys.exit(f"{where}: the clients do not know the header {parameter['name']}")
            headers[parameter["name"]] = parameter
        # a trimmed view has not all fields of its type: it is read as JSON
        elif parameter["name"] != "fields":
            kept.append(parameter)
    if flavour == "python":
        # its templates see parameters, no extensions
        kept += [headers[name] for name in ("If-Match", "Idempotency-Key") if name in headers]
    if_match = headers.get("If-Match")
    if if_match:
        operation["x-if-match"] = True
        operation["x-if-match-required"] = if_match["required"]
    operation["x-idempotency-key"] = "Idempotency-Key" in headers
    operation["x-get"] = method == "get"
    for kind in operation.get("requestBody", {}).get("content", {}):
        if kind.startswith("text/"):
            operation["x-text-body"] = kind
    content = next(iter(operation["responses"].values())).get("content", {})
    operation["x-text-answer"] = any(kind.startswith("text/") for kind in content)
    schema = content.get("application/json", {}).get("schema", {})
    name = schema.get("$ref", "").removeprefix(SCHEMAS)
    if name.startswith("Page_") and any(parameter["name"] == "cursor" for parameter in kept):
        operation["x-page-of"] = name.removeprefix("Page_")
        operation["x-all"] = "all" + pascal(re.sub("^(list|get)_", "", operation["operationId"]))
    operation["parameters"] = kept


def plain_constants(schema: object) -> None:
    """An enum of one word would be a type of its own in every client."""
    if isinstance(schema, dict):
        words = schema.get("enum")
        if isinstance(words, list) and len(words) == 1:
            schema["const"] = schema.pop("enum")[0]
        for value in schema.values():
            plain_constants(value)
    elif isinstance(schema, list):
        for value in schema:
            plain_constants(value)


def open_constants(node: object) -> None:
    """Constants other than tags are what the service says today: a newer one may say something else."""
    if isinstance(node, dict):
        if "default" not in node:
            node.pop("const", None)
        for value in node.values():
            open_constants(value)
    elif isinstance(node, list):
        for value in node:
            open_constants(value)


def short_descriptions(schemas: dict) -> dict[str, str]:
    """The words of an enum are described where it is defined, not at each field. Returns the whole descriptions."""
    whole = {}
    for name, schema in schemas.items():
        if "enum" in schema and "description" in schema:
            whole[name] = schema["description"]
            schema["description"] = whole[name].split("\n\n")[0]
    return whole


def reachable(document: dict, schemas: dict) -> set[str]:
    """Returns the names of the schemas that answers contain."""
    found: set[str] = set()
    todo: list[object] = [
        operation["responses"] for item in document["paths"].values() for operation in item.values()
        if isinstance(operation, dict)
    ]
    while todo:
        node = todo.pop()
        if isinstance(node, dict):
            name = str(node.get("$ref", "")).removeprefix(SCHEMAS)
            if name in schemas and name not in found:
                found.add(name)
                todo.append(schemas[name])
            todo.extend(value for key, value in node.items() if key not in ("discriminator", "example", "examples"))
        elif isinstance(node, list):
            todo.extend(node)
    return found


def union(schemas: dict, name: str, answered: bool, flavour: str) -> list[str]:
    """Tells the generators what tells the variants of a union apart, and adds one for what is not known yet. Returns
    the variants."""
    schema = schemas[name]
    tag = schema["discriminator"]["propertyName"]
    words = {ref.removeprefix(SCHEMAS): word for word, ref in schema["discriminator"]["mapping"].items()}
    variants = [one["$ref"].removeprefix(SCHEMAS) for one in schema["oneOf"]]
    if set(variants) != set(words):
        sys.exit(f"{name}: mapping and variants differ: {sorted(set(variants) ^ set(words))}")
    for variant in variants:
        properties = schemas[variant].get("properties", {})
        constant = properties.get(tag, {}).get("const")
        if constant != words[variant]:
            sys.exit(f"{variant}: {tag} is {constant}, and {words[variant]} in {name}")
        properties[tag]["default"] = words[variant]
        if flavour == "kotlin":
            del properties[tag]
            schemas[variant]["required"].remove(tag)
            if not properties:
                sys.exit(f"{variant} has no fields: it would be a map in Kotlin")
            if "x-union" in schemas[variant]:
                sys.exit(f"{variant} is a variant of two unions")
            schemas[variant] |= {"x-union": name, "x-tag-name": tag, "x-tag-value": words[variant]}
    if flavour == "kotlin":
        classes = [{"name": variant, "value": words[variant]} for variant in variants]
        schemas[name] = {
            "type": "object", "description": schema.get("description", name), "x-union-of": True, "x-variants": classes,
            "x-tag-name": tag, "x-answered": answered,
            # without one it would be a map
            "properties": {tag: {"type": "string"}},
        }
    elif answered:
        unknown = f"Unknown{name}"
        schemas[unknown] = {
            "type": "object", "additionalProperties": True,
            "description": f"A variant of {name} that this version of the client does not know.",
        }
        schema["oneOf"].append({"$ref": SCHEMAS + unknown})
        variants.append(unknown)
    return variants


def requests(schemas: dict, answered: set[str]) -> None:
    """Marks the schemas of a merge patch: their fields have three states."""
    for name, schema in schemas.items():
        if name.endswith("Patch") and name not in answered:
            schema["x-patch"] = True


def pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def kotlin_operations(document: dict) -> str:
    tags = {operation["tags"][0] for item in document["paths"].values() for key, operation in item.items() if key in METHODS}
    fields = []
    for tag in sorted(tags):
        name = pascal(tag)
        fields.append(f"    val {name[0].lower() + name[1:]}: {name}Api by lazy {{ {name}Api(sender) }}\n")
    return (
        "package vn.kiennghi.client.api\n\nimport vn.kiennghi.client.Sender\n\n"
        "/** The operations of the API, in a class for each tag of the document. */\n"
        "abstract class Operations {\n    internal abstract val sender: Sender\n\n" + "\n".join(fields) + "}\n"
    )


if __name__ == "__main__":
    main()
