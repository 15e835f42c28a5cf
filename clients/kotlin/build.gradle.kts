import org.jetbrains.kotlin.gradle.dsl.JvmTarget
import org.jetbrains.kotlin.gradle.dsl.KotlinJvmProjectExtension
import org.jetbrains.kotlin.gradle.dsl.KotlinVersion

plugins {
    kotlin("jvm") version "2.3.21" apply false
    kotlin("plugin.serialization") version "2.3.21" apply false
}

val published = mapOf(
    "core" to ("kiennghi-client" to "Client of Kiến nghị, the REST service of elected councils: operations and models"),
    "okhttp" to ("kiennghi-client-okhttp" to "Sends the requests of kiennghi-client with OkHttp: for Android"),
    "jdk" to ("kiennghi-client-jdk" to "Sends the requests of kiennghi-client with java.net.http: for servers"),
)

subprojects {
    plugins.withId("org.jetbrains.kotlin.jvm") {
        extensions.configure<KotlinJvmProjectExtension> {
            compilerOptions {
                // Android reads class files of Java 8
                jvmTarget = JvmTarget.JVM_1_8
                languageVersion = KotlinVersion.KOTLIN_2_3
                apiVersion = KotlinVersion.KOTLIN_2_3
                allWarningsAsErrors = true
                moduleName = published[project.name]?.first ?: project.name
            }
        }
        extensions.configure<JavaPluginExtension> {
            sourceCompatibility = JavaVersion.VERSION_1_8
            targetCompatibility = JavaVersion.VERSION_1_8
            withSourcesJar()
            withJavadocJar()
        }
    }

    plugins.withId("maven-publish") {
        val (artifact, text) = published.getValue(project.name)
        extensions.configure<PublishingExtension> {
            publications {
                create<MavenPublication>("maven") {
                    from(components["java"])
                    artifactId = artifact
                    pom {
                        name = artifact
                        description = text
                        url = providers.gradleProperty("projectUrl")
                        licenses {
                            license {
                                name = "MIT"
                                url = "https://opensource.org/license/mit"
                            }
                            license {
                                name = "Apache-2.0"
                                url = "https://www.apache.org/licenses/LICENSE-2.0"
                            }
                        }
                        developers {
                            developer {
                                name = "The Kiến nghị developers"
                            }
                        }
                        scm {
                            url = providers.gradleProperty("projectUrl")
                        }
                    }
                }
            }
        }
    }

    // Maven Central wants signatures; without a key nothing is signed
    plugins.withId("signing") {
        extensions.configure<SigningExtension> {
            val key = providers.gradleProperty("signingKey").orNull
            isRequired = key != null
            useInMemoryPgpKeys(key, providers.gradleProperty("signingPassword").orNull)
            sign(project.extensions.getByType<PublishingExtension>().publications)
        }
    }
}
