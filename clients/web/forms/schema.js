// Reads the OpenAPI document: references, nullable fields, and the operation of an address.

/**
 * Resolves a schema to one that says what a field is: references followed, and `X or null` as X. `name` is the last
 * reference, by which the vocabulary has the words of enums.
 */
export function resolve(document, schema) {
  let { description, default: initial } = schema;
  let name;
  let found = schema;
  for (;;) {
    const variants = (found.oneOf ?? found.anyOf ?? found.allOf)?.filter((one) => one.type !== 'null');
    if (found.$ref) {
      name = found.$ref.split('/').at(-1);
      found = document.components.schemas[name];
    } else if (variants?.length === 1) {
      [found] = variants;
    } else {
      const type = [found.type].flat().find((one) => one !== 'null');
      return { ...found, type, name, description: description ?? found.description, default: initial ?? found.default };
    }
    description ??= found.description;
    initial ??= found.default;
  }
}

/** The schema that the `schema` of an act names: `/openapi.json#/components/schemas/AcceptCaseStep`. */
export function schemaAt(pointer) {
  return { $ref: pointer.slice(pointer.indexOf('#')) };
}

/** The parameters of an operation. */
function parametersOf(document, path, method) {
  const of = ({ $ref, ...parameter }) => ($ref ? document.components.parameters[$ref.split('/').at(-1)] : parameter);
  return (document.paths[path]?.[method]?.parameters ?? []).map(of);
}

/** Whether a list takes a parameter. */
export function takes(document, path, name) {
  return parametersOf(document, path, 'get').some((parameter) => parameter.name === name);
}

/** Whether the operation of an address requires the version of what it changes. */
export function needsVersion(document, method, href) {
  const fits = (path) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(href);
  // what is written in the path is meant before what is a parameter there
  const path = Object.keys(document.paths).filter(fits).sort((a, b) => a.split('{').length - b.split('{').length)[0];
  return parametersOf(document, path, method.toLowerCase()).some((parameter) => parameter.in === 'header' && parameter.name === 'If-Match');
}

/** Whether a schema names a thing with the version that was read, as `{ id, version }`. */
export function namesVersion(schema) {
  return schema.type === 'object' && ['id', 'version'].every((name) => schema.required?.includes(name));
}
