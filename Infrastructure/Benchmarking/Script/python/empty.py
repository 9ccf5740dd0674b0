def body(inputs):
    return 0
