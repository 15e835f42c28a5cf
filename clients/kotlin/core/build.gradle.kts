plugins {
    kotlin("jvm")
    kotlin("plugin.serialization")
    `maven-publish`
    signing
}

dependencies {
    api("org.jetbrains.kotlinx:kotlinx-coroutines-core:1.10.2")
    api("org.jetbrains.kotlinx:kotlinx-serialization-json:1.9.0")
}

// the tests are a program, and need no other library
val clientTest by tasks.registering(JavaExec::class) {
    group = "verification"
    classpath = sourceSets["test"].runtimeClasspath
    mainClass = "vn.kiennghi.client.TestsKt"
}

tasks.named("check") {
    dependsOn(clientTest)
}
