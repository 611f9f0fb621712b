void tell() { std::cout << 2; }
