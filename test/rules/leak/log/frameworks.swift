import OSLog

let logger = Logger(subsystem: "clinic", category: "visits")

func admit(_ patient: Patient) {
    logger.info("admitted \(patient.lastName)")
//  ^^^^^^^^^^^ leak/log
    print(patient.ssn)
//  ^^^^^ leak/log
    NSLog("admitted %@", patient.email)
//  ^^^^^ leak/log
    debugPrint(patient.phone)
//  ^^^^^^^^^^ leak/log
    logger.info("admitted \(patient.id)")
    print(patient.visits.count)
}
