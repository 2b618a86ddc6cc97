ssh -o StrictHostKeyChecking=no etl@labs.example.org
#      ^^^^^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
ssh -o StrictHostKeyChecking=yes etl@labs.example.org
ssh -o StrictHostKeyChecking=no dev@localhost
redis-cli -h cache.example.org --tls --insecure
#                                    ^^^^^^^^^^ transport/tls-disabled
