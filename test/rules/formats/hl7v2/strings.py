SEGMENT = "PID|1||A4471902^^^SM^MR||BRACKENBURY^OTTOLINE||19461102|F"
                  ^^^^^^^^ phi/medical-record-number
                                    ^^^^^^^^^^^ ^^^^^^^^ phi/name
                                                          ^^^^^^^^ phi/date-of-birth
MESSAGE = "MSH|^~\\&|A|B|C|D|2025||ADT^A01|1|P|2.3\rNK1|1|BRACKENBURY^LUCASTA|DAU||316-684-3350\r"
                                                          ^^^^^^^^^^^ ^^^^^^^ phi/name
                                                                                   ^^^^^^^^^^^^ phi/phone
# Fails for PID|1||A4471903^^^SM^MR||VANSTONE^PERDITA
                   ^^^^^^^^ phi/medical-record-number
                                     ^^^^^^^^ ^^^^^^^ phi/name
CLAIM = "NM1*IL*1*BRACKENBURY*OTTOLINE****MI*WKS99120446~DMG*D8*19461102*F~"
                  ^^^^^^^^^^^ ^^^^^^^^ phi/name
                                             ^^^^^^^^^^^ phi/health-plan-id
                                                                ^^^^^^^^ phi/date-of-birth
HEADER = "PID|NAME|DOB"
