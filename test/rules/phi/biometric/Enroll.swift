let patient = Patient(irisTemplate: "9bC2xTq81LmZ0vYwKe47RtPh3sNd6uFj5aGo", palmPrint: "pp_44190c72aa")
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^               ^^^^^^^^^^^^^ phi/biometric
