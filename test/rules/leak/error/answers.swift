func admit(_ patient: Patient) throws {
    if patient.isOpen { throw Abort(.conflict, reason: "\(patient.lastName) is admitted") }
//                            ^^^^^ leak/error
    fatalError("no bed for \(patient.lastName)")
//  ^^^^^^^^^^ leak/error
}
