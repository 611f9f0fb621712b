int framsyn::grown(int size) { return size + rand(); }
