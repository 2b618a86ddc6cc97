from aws_cdk import Stack, aws_rds as rds, aws_opensearchservice as search
import pulumi_aws as aws


class ChartStack(Stack):
    def __init__(self, scope, id):
        rds.DatabaseInstance(self, "Charts", engine=engine, vpc=vpc, storage_encrypted=False)
#                                                                    ^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
        rds.DatabaseInstance(self, "Encrypted", engine=engine, vpc=vpc, storage_encrypted=True)
        rds.CfnDBInstance(self, "Low", engine="postgres")
#       ^^^^^^^^^^^^^^^^^ storage/unencrypted-database
        rds.DatabaseInstance(self, "Unknown", **options)


aws.rds.Instance("visits", engine="mysql", storage_encrypted=False)
#                                          ^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
aws.rds.Instance("notes", aws.rds.InstanceArgs(engine="mysql", storage_encrypted=True))
