package vn.kiennghi.client

import java.lang.reflect.InvocationTargetException
import kotlin.system.exitProcess

inline fun <reified E : Throwable> fails(act: () -> Any?): E {
    try {
        act()
    } catch (error: Throwable) {
        return error as? E ?: throw AssertionError("expected ${E::class.java.simpleName}", error)
    }
    throw AssertionError("expected ${E::class.java.simpleName}")
}

fun equal(expected: Any?, actual: Any?) {
    if (expected != actual) throw AssertionError("expected $expected, got $actual")
}

/** Runs each public function of the classes on a new object. Tests need no other library. */
fun run(vararg classes: Class<*>) {
    var failed = 0
    val tests = classes.flatMap { kind -> kind.declaredMethods.filter { isTest(it) }.map { kind to it } }
    for ((kind, test) in tests.sortedBy { it.second.name }) {
        try {
            test.invoke(kind.getDeclaredConstructor().newInstance())
        } catch (error: InvocationTargetException) {
            failed += 1
            System.err.println("failed: ${kind.simpleName}: ${test.name}")
            error.targetException.printStackTrace()
        }
    }
    println("${tests.size - failed} passed, $failed failed")
    if (failed > 0 || tests.isEmpty()) exitProcess(1)
}

private fun isTest(method: java.lang.reflect.Method): Boolean =
    java.lang.reflect.Modifier.isPublic(method.modifiers) && method.parameterCount == 0 && ' ' in method.name

fun main() = run(ClientTest::class.java, ValuesTest::class.java)
