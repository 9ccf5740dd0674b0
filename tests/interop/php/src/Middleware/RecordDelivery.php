<?php

declare(strict_types=1);

namespace App\Middleware;

use App\Infrastructure\Journal;
use Symfony\Component\Messenger\Envelope;
use Symfony\Component\Messenger\Middleware\MiddlewareInterface;
use Symfony\Component\Messenger\Middleware\StackInterface;
use Symfony\Component\Messenger\Stamp\ReceivedStamp;
use Symfony\Component\Messenger\Transport\Serialization\SerializerInterface;

/** Writes down what has arrived: when, from where, and all that PHP understood of it. */
final class RecordDelivery implements MiddlewareInterface
{
    public function __construct(private Journal $journal, private SerializerInterface $serializer)
    {
    }

    public function handle(Envelope $envelope, StackInterface $stack): Envelope
    {
        if (null !== $received = $envelope->last(ReceivedStamp::class)) {
            $this->journal->write('deliveries', [
                'at' => (int) (microtime(true) * 1000),
                'transport' => $received->getTransportName(),
            ] + $this->serializer->encode($envelope));
        }

        return $stack->next()->handle($envelope, $stack);
    }
}
