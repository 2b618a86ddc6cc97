openssl genrsa -out server.pem 1024
#                              ^^^^ storage/weak-cipher
openssl genrsa -out server.pem 4096
openssl req -x509 -newkey rsa:1024 -nodes
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
openssl enc -des-cbc -in charts.tar -out charts.enc
#           ^^^^^^^^ storage/weak-cipher
openssl enc -aes-256-cbc -pbkdf2 -in charts.tar -out charts.enc
openssl enc -d -des3 -in old.enc -out old.tar
