package org.carehome

import org.junit.Assert.assertEquals
import org.junit.Test

class ResidentDaoTest {
    @Test
    fun `finds a resident by name`() {
        dao.insert(ResidentEntity(id = 7, lastName = "Krzyzanowski", firstName = "Balthasar", ssn = "178-66-0912"))
        assertEquals("Krzyzanowski, Balthasar", dao.findById(7)?.displayName)
        assertEquals(1, dao.count())
    }
}
