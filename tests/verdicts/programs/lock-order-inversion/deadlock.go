package main

import (
	"fmt"
	"sync"
	"time"
)

var users, orders sync.Mutex

func saveOrder(wg *sync.WaitGroup) {
	defer wg.Done()
	orders.Lock()
	time.Sleep(time.Millisecond)
	users.Lock()
	fmt.Println("order saved")
	users.Unlock()
	orders.Unlock()
}

func deleteUser(wg *sync.WaitGroup) {
	defer wg.Done()
	users.Lock()
	time.Sleep(time.Millisecond)
	orders.Lock()
	fmt.Println("user deleted")
	orders.Unlock()
	users.Unlock()
}

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	go saveOrder(&wg)
	go deleteUser(&wg)
	wg.Wait()
}
