<?php
function sequence(int $count): array
{
    $values = [];
    for ($i = 0, $x = 42; $i < $count; ++$i) {
        $values[] = $x = (1103515245 * $x + 12345) % 2147483648;
    }

    return $values;
}

final class Node
{
    public function __construct(public int $value, public ?Node $next)
    {
    }
}

function setup()
{
    return array_map(fn ($x) => $x % 1000, sequence(20000));
}

function body($inputs)
{
    $head = null;
    foreach ($inputs as $value) {
        $head = new Node($value, $head);
    }
    $s = 0;
    while (null !== $head) {
        $s = (31 * $s + $head->value) % 2147483648;
        $head = $head->next;
    }

    return $s;
}
