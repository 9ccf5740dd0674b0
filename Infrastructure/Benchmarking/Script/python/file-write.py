import os


def setup():
    return b"\x2a" * 4096


def body(block):
    written = 0
    with open("written", "wb", buffering=0) as file:
        for _ in range(256):
            written += file.write(block)
    os.remove("written")
    return written
