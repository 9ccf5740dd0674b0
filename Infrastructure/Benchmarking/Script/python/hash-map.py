def sequence(count):
    values, x = [], 42
    for _ in range(count):
        x = (1103515245 * x + 12345) % 2147483648
        values.append(x)
    return values


def setup():
    return sequence(10000)


def body(inputs):
    table = {}
    for i, x in enumerate(inputs):
        table["key" + str(x % 5000)] = i
    return len(table), sum(table.values())


def checksum(result):
    return f"{result[0]} {result[1]}"
