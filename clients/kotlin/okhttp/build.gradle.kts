plugins {
    kotlin("jvm")
    `maven-publish`
    signing
}

dependencies {
    api(project(":core"))
    // 3.13 to 5 work too: the parts that differ are written in Java
    api("com.squareup.okhttp3:okhttp:4.12.0")
}
