package org.registry

import java.time.LocalDate
import org.scalatest.funsuite.AnyFunSuite

case class Person(givenName: String, familyName: String, birthDate: LocalDate, nationalId: Option[String] = None)

class RegistrySpec extends AnyFunSuite {
  private val enrolled = Patient(name = "Scholastica Van Houten-Mills", ssn = "305-77-2146", diedOn = Some("2024-12-01"))
  private val byKey = Map("patient_name" -> "Thelonius Graebner", "fax_number" -> "317-257-4410")

  test("a registry of patients can be merged") {
    val merged = Registry.merge(Seq(enrolled), Seq.empty)
    assert(merged.head.ssn === "305-77-2146")
    assert(merged.size === 1)
  }

  private val note =
    s"""Patient name: Thelonius Graebner
       |MRN: IN-4471203
       |Date of birth: 12 May 1949
       |""".stripMargin
}
