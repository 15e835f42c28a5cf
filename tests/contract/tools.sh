# shellcheck shell=bash
# Functions for the scripts of this directory. Each tool has a directory of its own under the user's cache, named
# after tool and version. A file `complete` in it says that the installation ended well.
TOOLS=${XDG_CACHE_HOME:-$HOME/.cache}/kiennghi-tools

# pypi PACKAGE VERSION [OTHER…]: installs a PyPI package, with others, unless it is there; its programs are in
# "$TOOLS/PACKAGE-VERSION/bin"
pypi() {
    local to=$TOOLS/$1-$2
    [[ -e $to/complete ]] && return
    rm -rf "$to"
    python3 -m venv "$to"
    "$to/bin/pip" install --quiet --disable-pip-version-check "$1==$2" "${@:3}"
    touch "$to/complete"
}

# npm_package PACKAGE VERSION DIRECTORY [OTHER…]: installs an npm package, with others, unless it is there; its programs
# are in "$TOOLS/DIRECTORY-VERSION/node_modules/.bin"
npm_package() {
    local to=$TOOLS/$3-$2
    [[ -e $to/complete ]] && return
    rm -rf "$to"
    npm install --prefix "$to" --no-save --no-audit --no-fund --silent "$1@$2" "${@:4}"
    touch "$to/complete"
}
