ALLOWED = ["10.0.0.0/8", "172.16.0.0/12", "192.168.1.1", "127.0.0.1", "::1", "fe80::1"]
DNS = ("8.8.8.8", "1.1.1.1", "9.9.9.9")
BIND = "0.0.0.0:8000"
LIB = "libssl 3.0.13.1"
OPENSSL_VERSION = "1.1.1.23"
BROADCAST_MAC = "ff:ff:ff:ff:ff:ff"
ASSEMBLY = "Version=4.0.12.7, Culture=neutral"
