aws s3 cp report.html s3://clinic-reports/ --acl public-read
#                                          ^^^^^^^^^^^^^^^^^ access/public-storage
aws s3 cp report.html s3://clinic-reports/ --acl private
gsutil iam ch allUsers:objectViewer gs://clinic-charts
#             ^^^^^^^^ access/public-storage
az storage container create --name scans --public-access blob
#                                        ^^^^^^^^^^^^^^^^^^^^ access/public-storage
az storage container create --name scans --public-access off
