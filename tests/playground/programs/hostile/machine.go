// outcome: clean

package main

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/user"
	"time"
)

func main() {
	fmt.Println(len(os.Environ()), os.Getenv("PATH") == "", os.Args[0] != "")
	fmt.Println(os.Setenv("A", "b"), os.Getenv("A"))
	_, err := exec.Command("sh", "-c", "echo hi").Output()
	fmt.Println(err != nil)
	_, err = net.DialTimeout("tcp", "93.184.216.34:80", time.Second)
	fmt.Println(err != nil)
	_, err = net.LookupHost("example.com")
	fmt.Println(err != nil)
	_, err = http.Get("http://169.254.169.254/latest/meta-data/")
	fmt.Println(err != nil)
	_, err = net.Dial("unix", "/var/run/docker.sock")
	fmt.Println(err != nil)
	if p, err := os.FindProcess(1); err == nil {
		fmt.Println(p.Kill() != nil)
	}
	u, err := user.Current()
	fmt.Println(u == nil || u.Username == "", err != nil)
	interfaces, _ := net.Interfaces()
	fmt.Println(len(interfaces))
}
