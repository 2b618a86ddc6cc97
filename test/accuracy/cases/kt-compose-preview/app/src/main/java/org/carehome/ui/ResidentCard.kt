package org.carehome.ui

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview

data class Resident(val name: String, val birthDate: String, val room: Int, val phone: String? = null, val age: Int = 0)

@Preview(showBackground = true, widthDp = 411, heightDp = 891)
@Composable
fun ResidentCardPreview() {
    ResidentCard(
        Resident(
            name = "Philippa Oyelaran-Stroud",
            birthDate = "1930-05-11",
            room = 214,
            phone = "717-238-4402",
            age = 94,
        ),
    )
}

val emptyResident = Resident(name = "", birthDate = "", room = 0)
val labels = mapOf("name" to "Name", "birthDate" to "Date of birth", "phone" to "Telephone")
val wanderGuard = mapOf("resident" to "Casimir Dunleavy", "deviceSerial" to "WG-88120-4471")
