<?php

declare(strict_types=1);

namespace App\Handler;

use App\Infrastructure\Journal;
use App\Message\OrderCreated;

final class ShipOrder
{
    public function __construct(private Journal $journal)
    {
    }

    public function __invoke(OrderCreated $event): string
    {
        $this->journal->write('handled', ['handler' => 'ship', 'orderId' => $event->orderId]);

        return 'shipped';
    }
}
