package tls

var fingerprint = "3d4f2bf07dc1be38b20cd6e46949a1071f9d0e3d"
var deviceFingerprint = "chrome-118-linux"
var iris = "dataset-150"
