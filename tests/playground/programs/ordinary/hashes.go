// outcome: clean

package main

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/ed25519"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/sha512"
	"fmt"
	"hash/crc32"
	"hash/fnv"
	"hash/maphash"
)

func main() {
	fmt.Printf("%x\n", sha256.Sum256([]byte("leak")))
	mac := hmac.New(sha512.New, []byte("key"))
	mac.Write([]byte("message"))
	fmt.Printf("%x\n", mac.Sum(nil)[:8])
	fmt.Println(crc32.ChecksumIEEE([]byte("leak")), fnv.New32a().Sum32())
	seed := maphash.MakeSeed()
	fmt.Println(maphash.String(seed, "a") == maphash.String(seed, "a"))

	key := make([]byte, 32)
	if _, err := rand.Read(key); err != nil {
		panic(err)
	}
	block, _ := aes.NewCipher(key)
	gcm, _ := cipher.NewGCM(block)
	nonce := make([]byte, gcm.NonceSize())
	sealed := gcm.Seal(nil, nonce, []byte("secret"), nil)
	opened, err := gcm.Open(nil, nonce, sealed, nil)
	fmt.Println(string(opened), err)

	public, private, err := ed25519.GenerateKey(nil)
	fmt.Println(ed25519.Verify(public, []byte("x"), ed25519.Sign(private, []byte("x"))), err)
	fmt.Println(len(rand.Text()))
}

// Output:
// 5f537b80f1f2b7d1cc179dba8d36aa88463eda6ac11cb8e60a4583e1bd16aa3c
// e477384d7ca229dd
// 3090054234 2166136261
// true
// secret <nil>
// true <nil>
// 26
