def sequence(count):
    values, x = [], 42
    for _ in range(count):
        x = (1103515245 * x + 12345) % 2147483648
        values.append(x)
    return values


def setup():
    return sequence(10000)


def body(inputs):
    s = 0
    for v in sorted(inputs):
        s = (31 * s + v) % 2147483648
    return s
