def sequence(count):
    values, x = [], 42
    for _ in range(count):
        x = (1103515245 * x + 12345) % 2147483648
        values.append(x)
    return values


import re


def setup():
    return [f"order-{i} total={x % 1000}.{x % 100:02d} {'USD' if x % 3 == 0 else 'EUR'}"
            for i, x in enumerate(sequence(2000))]


PATTERN = re.compile(r"^order-(\d+) total=(\d+)\.(\d\d) EUR$")


def body(inputs):
    matches = cents = 0
    for line in inputs:
        found = PATTERN.match(line)
        if found:
            matches += 1
            cents += 100 * int(found.group(2)) + int(found.group(3))
    return matches, cents


def checksum(result):
    return f"{result[0]} {result[1]}"
