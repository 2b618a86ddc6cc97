aws rds create-db-instance --db-instance-identifier charts --no-storage-encrypted
#                                                          ^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
aws rds create-db-instance --db-instance-identifier charts --storage-encrypted
