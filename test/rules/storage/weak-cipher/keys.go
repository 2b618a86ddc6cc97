package keys

import (
	"crypto/rand"
	"crypto/rsa"
)

func short() (*rsa.PrivateKey, error) { return rsa.GenerateKey(rand.Reader, 1024) }
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher

func long() (*rsa.PrivateKey, error) { return rsa.GenerateKey(rand.Reader, 2048) }
