def body(inputs):
    total = 0
    for i in range(100000):
        total += (i * i) % 1000003
    return total
