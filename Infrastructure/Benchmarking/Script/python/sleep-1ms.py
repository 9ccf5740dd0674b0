import time


def body(inputs):
    time.sleep(0.001)
    return 0
