def sequence(count):
    values, x = [], 42
    for _ in range(count):
        x = (1103515245 * x + 12345) % 2147483648
        values.append(x)
    return values


import json


def setup():
    return [{"id": i, "sku": "SKU-%04d" % (x % 10000), "quantity": x % 9 + 1, "priceCents": x % 100000}
            for i, x in enumerate(sequence(500))]


def body(inputs):
    text = json.dumps(inputs, separators=(",", ":"))
    return len(text), sum(each["quantity"] * each["priceCents"] for each in json.loads(text))


def checksum(result):
    return f"{result[0]} {result[1]}"
