resource "aws_instance" "app" {
  ami = "ami-0"

  root_block_device {
# ^^^^^^^^^^^^^^^^^^^ storage/unencrypted-disk
    volume_size = 40
  }

  ebs_block_device {
    device_name = "/dev/sdb"
    encrypted   = true
  }

  ebs_block_device {
    device_name = "/dev/sdc"
    encrypted   = false
#   ^^^^^^^^^^^^^^^^^^^ storage/unencrypted-disk
  }
}

resource "aws_instance" "without_disks" {
  ami = "ami-0"
}

resource "aws_efs_file_system" "scans" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-disk
  creation_token = "scans"
}

resource "aws_launch_template" "workers" {
  block_device_mappings {
    device_name = "/dev/sda1"

    ebs {
#   ^^^^^ storage/unencrypted-disk
      volume_size = 20
    }
  }
}

resource "azurerm_managed_disk" "always_encrypted" {
  name = "scans"
}
