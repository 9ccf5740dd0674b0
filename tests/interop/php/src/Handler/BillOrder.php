<?php

declare(strict_types=1);

namespace App\Handler;

use App\Infrastructure\Journal;
use App\Message\OrderCreated;
use Symfony\Component\Messenger\Exception\UnrecoverableMessageHandlingException;

/** BILLING says whether it works, `fails` (and may be tried again) or `refuses` (once and for all). */
final class BillOrder
{
    public function __construct(private Journal $journal, private string $billing)
    {
    }

    public function __invoke(OrderCreated $event): void
    {
        if ('fails' === $this->billing) {
            throw new \DomainException('The card reader is "away" für immer.', 7, new \RuntimeException('no carrier'));
        }
        if ('refuses' === $this->billing) {
            throw new UnrecoverableMessageHandlingException('The card is refused.', 8);
        }
        $this->journal->write('handled', ['handler' => 'bill', 'orderId' => $event->orderId]);
    }
}
