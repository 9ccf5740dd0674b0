<?php
function sequence(int $count): array
{
    $values = [];
    for ($i = 0, $x = 42; $i < $count; ++$i) {
        $values[] = $x = (1103515245 * $x + 12345) % 2147483648;
    }

    return $values;
}

function setup()
{
    $objects = [];
    foreach (sequence(500) as $i => $x) {
        $objects[] = ['id' => $i, 'sku' => sprintf('SKU-%04d', $x % 10000), 'quantity' => $x % 9 + 1, 'priceCents' => $x % 100000];
    }

    return $objects;
}

function body($inputs)
{
    $text = json_encode($inputs);
    $sum = 0;
    foreach (json_decode($text, true) as $each) {
        $sum += $each['quantity'] * $each['priceCents'];
    }

    return [strlen($text), $sum];
}

function checksum(array $result): string
{
    return implode(' ', $result);
}
