bool doubled() { return std::getenv("DOUBLE") != nullptr; }
