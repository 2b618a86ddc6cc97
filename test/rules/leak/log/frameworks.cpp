#include <iostream>
#include <spdlog/spdlog.h>

void admit(const Patient& patient, std::ofstream& out) {
  std::cout << "admitted " << patient.lastName << std::endl;
//^^^^^^^^^ leak/log
  LOG(INFO) << patient.ssn;
//^^^^^^^^^ leak/log
  spdlog::warn("admitted {}", patient.email);
//^^^^^^^^^^^^ leak/log
  printf("%s", patient.phone);
//^^^^^^ leak/log
  qDebug() << patient.lastName;
//^^^^^^^^ leak/log
  std::cout << patient.visits.size() << std::endl;
  out << patient.lastName;
}
