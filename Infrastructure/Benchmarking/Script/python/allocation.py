def sequence(count):
    values, x = [], 42
    for _ in range(count):
        x = (1103515245 * x + 12345) % 2147483648
        values.append(x)
    return values


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, following):
        self.value = value
        self.next = following


def setup():
    return [x % 1000 for x in sequence(20000)]


def body(inputs):
    head = None
    for value in inputs:
        head = Node(value, head)
    s = 0
    while head is not None:
        s = (31 * s + head.value) % 2147483648
        head = head.next
    return s
