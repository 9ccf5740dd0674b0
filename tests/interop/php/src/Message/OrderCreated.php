<?php

declare(strict_types=1);

namespace App\Message;

final class OrderCreated
{
    /** @param list<array{sku: string, quantity: int, priceCents: int}> $lines */
    public function __construct(
        public readonly string $orderId,
        public readonly string $customerId,
        public readonly string $customerName,
        public readonly string $currency,
        public readonly array $lines,
    ) {
    }
}
