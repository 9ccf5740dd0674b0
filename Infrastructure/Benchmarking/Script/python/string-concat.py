import hashlib


def body(inputs):
    text = ""
    for i in range(10000):
        text += "abc" + str(i % 10)
    return text


def checksum(text):
    return f"{len(text)} {hashlib.md5(text.encode()).hexdigest()}"
