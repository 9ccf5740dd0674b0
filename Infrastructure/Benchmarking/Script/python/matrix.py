def sequence(count):
    values, x = [], 42
    for _ in range(count):
        x = (1103515245 * x + 12345) % 2147483648
        values.append(x)
    return values


SIZE = 48


def setup():
    return [x % 1000 for x in sequence(SIZE * SIZE)]


def body(a):
    s = 0
    for i in range(SIZE):
        for j in range(SIZE):
            v = 0
            for k in range(SIZE):
                v += a[i * SIZE + k] * a[j * SIZE + k]
            s = (31 * s + v) % 2147483648
    return s
