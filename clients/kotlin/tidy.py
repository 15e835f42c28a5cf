#!/usr/bin/env python3
"""Tidies generated Kotlin: tidy.py FOLDER…

Removes imports that a file does not use, full names of classes that need none, and superfluous blank lines; brings
comments of several lines into shape.
"""

import pathlib
import re
import sys

LINE = 118


def comment(match: re.Match[str]) -> str:
    indent = match[1]
    text = match[2].replace("*/", "* /")
    paragraphs: list[str] = []
    for line in (line.strip().removeprefix("*").strip() for line in text.splitlines()):
        if line and not line.startswith("- ") and paragraphs and paragraphs[-1]:
            paragraphs[-1] += f" {line}"
        else:
            paragraphs.append(line)
    while paragraphs and not paragraphs[0]:
        paragraphs.pop(0)
    while paragraphs and not paragraphs[-1]:
        paragraphs.pop()
    if len(paragraphs) == 1 and len(indent) + len(paragraphs[0]) + 8 <= LINE:
        return f"{indent}/** {paragraphs[0]} */\n"
    lines = []
    for paragraph in paragraphs:
        line = ""
        for word in paragraph.split():
            if line and len(indent) + len(line) + len(word) + 4 > LINE:
                lines.append(line)
                line = ""
            line = f"{line} {word}" if line else word
        lines.append(line)
    body = "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines)
    return f"{indent}/**\n{body}{indent} */\n"


def tidied(text: str) -> str:
    text = re.sub(r"^( *)/\*\*(.*?)\*/\n", comment, text, flags=re.MULTILINE | re.DOTALL)
    text = re.sub(r"\bkotlin\.(collections\.)?(?=[A-Z])", "", text)
    for name in re.findall(r"\b(?:java\.(?:util|time)|kotlinx\.serialization\.json|vn\.kiennghi\.client(?:\.model)?)\.[A-Z]\w*\b", text):
        short = name.rsplit(".", 1)[1]
        text = re.sub(rf"(?<!import ){re.escape(name)}\b", short, text)
        if f"import {name}\n" not in text:
            text = text.replace("\nimport ", f"\nimport {name}\nimport ", 1)
    # words such as `cases:read`
    text = text.replace("_COLON_", "_")
    code = re.sub(r"^import .*\n", "", text, flags=re.MULTILINE)
    imports = sorted(
        name for name in set(re.findall(r"^import ([\w.]+)$", text, flags=re.MULTILINE))
        if re.search(rf"\b{name.rsplit('.', 1)[1]}\b", code)
    )
    head, package, rest = re.split(r"^(package .*)\n", code, maxsplit=1, flags=re.MULTILINE)
    text = head + package + "\n\n" + "".join(f"import {name}\n" for name in imports) + "\n" + rest
    text = "\n".join(line.rstrip() for line in text.splitlines())
    text = re.sub(r"\n{3,}", "\n\n", text)
    text = re.sub(r"([({])\n\n", r"\1\n", text)
    # the words of an enum
    text = re.sub(r'(\("[^"]*"\),)\n\n(?=    [A-Z_0-9]+\(")', r"\1\n", text)
    text = re.sub(r"\(\n+\)", "()", text)
    return text.strip() + "\n"


def main() -> None:
    for folder in sys.argv[1:]:
        for file in pathlib.Path(folder).glob("*.kt"):
            file.write_text(tidied(file.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
