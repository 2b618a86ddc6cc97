package hosts

import "golang.org/x/crypto/ssh"

var trusting = ssh.ClientConfig{User: "etl", HostKeyCallback: ssh.InsecureIgnoreHostKey()}
//                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
var strict = ssh.ClientConfig{User: "etl", HostKeyCallback: ssh.FixedHostKey(key)}
