#!/usr/bin/env bash
# Compiles the Kotlin client and its tests, and runs the tests: build.sh FOLDER
#
# For machines that reach PyPI and Debian's archive, but not Maven Central, which Gradle needs. The compiler, the
# standard library, coroutines and serialization are those of the PyPI package kotlin-jupyter-kernel; OkHttp is
# Debian's 3.13. FOLDER gets the classes, and the file `classpath` to run the examples with. Needs Java 11 or newer with
# javac.
set -euo pipefail
out=$(realpath "$1")
cd "$(dirname "$0")/../.."

KERNEL=0.19.0.944
OKHTTP=3.13.1

source tests/contract/tools.sh
pypi kotlin-jupyter-kernel "$KERNEL"
jars=$(echo "$TOOLS/kotlin-jupyter-kernel-$KERNEL"/lib/python3*/site-packages/run_kotlin_kernel/jars)
compiler=$(echo "$jars"/kotlin-jupyter-kernel-*-all.jar)

# The compiler and the coroutines are in one jar: takes the latter out, and makes a plugin that registers serialization.
parts() {
    local to=$TOOLS/kotlin-parts-$KERNEL work
    [[ -e $to/complete ]] && return
    rm -rf "$to"
    mkdir -p "$to"
    work=$(mktemp -d)
    (cd "$work" && jar xf "$compiler" kotlinx/coroutines META-INF/kotlinx-coroutines-core.kotlin_module)
    jar cf "$to/coroutines.jar" -C "$work" .
    rm -rf "$work"
    work=$(mktemp -d)
    mkdir -p "$work/META-INF/services"
    echo org.jetbrains.kotlinx.serialization.compiler.extensions.SerializationComponentRegistrar \
        > "$work/META-INF/services/org.jetbrains.kotlin.compiler.plugin.CompilerPluginRegistrar"
    jar cf "$to/serialization.jar" -C "$work" .
    rm -rf "$work"
    touch "$to/complete"
}
parts
plugin=$TOOLS/kotlin-parts-$KERNEL/serialization.jar
libraries=$TOOLS/kotlin-parts-$KERNEL/coroutines.jar
for jar in "$jars"/{kotlin-stdlib,annotations,kotlinx-serialization-core-jvm,kotlinx-serialization-json-jvm}-[0-9]*.jar; do
    libraries+=:$jar
done

as_root() {
    if (( EUID == 0 )); then "$@"; else sudo "$@"; fi
}

fetch() {
    apt-get download -qq libokhttp-java libokio-java
}

debian() {
    local to=$TOOLS/okhttp-$OKHTTP
    [[ -e $to/complete ]] && return
    rm -rf "$to"
    mkdir -p "$to"
    (
        cd "$to"
        # without lists of packages, or with old ones, they are brought up to date first
        fetch 2> log || { as_root apt-get update -qq && fetch; }
    )
    for package in "$to"/*.deb; do
        dpkg -x "$package" "$to"
    done
    [[ -e $to/usr/share/java/okhttp-$OKHTTP.jar ]] || { echo "Debian has another OkHttp than $OKHTTP" >&2; return 1; }
    touch "$to/complete"
}
debian
okhttp=$TOOLS/okhttp-$OKHTTP/usr/share/java/okhttp.jar:$TOOLS/okhttp-$OKHTTP/usr/share/java/okio.jar

# the versions of the language and of the library are those of build.gradle.kts
compile() {
    local name=$1 classpath=$2
    local target=1.8
    case $name in kiennghi-client-jdk | examples) target=11 ;; esac
    java -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -cp "$compiler" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler \
        -no-stdlib -no-reflect -jvm-target "$target" -language-version 2.3 -api-version 2.3 -Werror \
        -Xplugin="$plugin" -classpath "$libraries:$classpath" -module-name "$name" -d "$out/$name" "${@:3}"
}

rm -rf "$out"
mkdir -p "$out"
cd clients/kotlin
compile kiennghi-client "" core/src/main/kotlin

core=$out/kiennghi-client
(
    # a test sees what is internal
    compile tests "$core" -Xfriend-paths="$core" core/src/test/kotlin
    java -Xshare:auto -XX:TieredStopAtLevel=1 -cp "$libraries:$core:$out/tests" vn.kiennghi.client.TestsKt
) &
tests=$!
compile kiennghi-client-jdk "$core" jdk/src/main/kotlin
compile kiennghi-client-okhttp "$core:$okhttp" okhttp/src/main/kotlin okhttp/src/main/java
javac --release 8 -Xlint:-options -Werror -d "$out/kiennghi-client-okhttp" \
    -cp "$libraries:$core:$out/kiennghi-client-okhttp:$okhttp" okhttp/src/main/java/vn/kiennghi/client/*.java
modules=$core:$out/kiennghi-client-jdk:$out/kiennghi-client-okhttp
compile examples "$modules:$okhttp" examples/src/main/kotlin
wait "$tests"
echo "$libraries:$modules:$okhttp:$out/examples" > "$out/classpath"
