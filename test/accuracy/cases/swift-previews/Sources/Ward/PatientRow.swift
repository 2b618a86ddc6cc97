import SwiftUI

struct Patient: Codable {
    let id: UUID
    let fullName: String
    let dateOfBirth: String
    let mrn: String
    var phone: String?
}

extension Patient {
    static let sample = Patient(id: UUID(uuidString: "7C1B9B70-5B7C-4C0A-9B7E-2F5A3E0D7711")!, fullName: "Anneliese Korhonen-Price",
                                dateOfBirth: "1953-06-07", mrn: "W0044812", phone: "+1 907-276-3381")
    static let placeholder = Patient(id: UUID(), fullName: "First Last", dateOfBirth: "YYYY-MM-DD", mrn: "00000000", phone: nil)
}

final class PatientRowTests: XCTestCase {
    func testJSON() throws {
        let json = """
        {"patientName": "Anneliese Korhonen-Price", "ssn": "574-22-8096", "room": "12B"}
        """
        XCTAssertEqual(try decode(json).room, "12B")
    }
}
