import hashlib


def body(inputs):
    h = "missive"
    for _ in range(1000):
        h = hashlib.md5(h.encode()).hexdigest()
    return h
