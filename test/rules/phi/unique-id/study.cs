var subject = new Patient { StudySubjectId = "ONC-0447", AccessionNumber = "S24-118820" };
//                                            ^^^^^^^^                      ^^^^^^^^^^ phi/unique-id
var trial = new Trial { NctId = "NCT04471902", CaseCount = 94 };
