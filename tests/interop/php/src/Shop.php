<?php

declare(strict_types=1);

namespace App;

use App\Infrastructure\Connections;
use App\Infrastructure\Journal;
use App\Infrastructure\Services;
use App\Logging\Message\LogMessage;
use App\Message\OrderCreated;
use Nowo\PerformanceBundle\Message\RecordMetricsMessage;
use Psr\Log\LoggerInterface;
use Symfony\Component\Console\Application;
use Symfony\Component\Console\Logger\ConsoleLogger;
use Symfony\Component\Console\Output\ConsoleOutput;
use Symfony\Component\EventDispatcher\EventDispatcher;
use Symfony\Component\Messenger\Bridge\Amqp\Transport\AmqpTransportFactory;
use Symfony\Component\Messenger\Bridge\Doctrine\Transport\DoctrineTransportFactory;
use Symfony\Component\Messenger\Bridge\Redis\Transport\RedisTransportFactory;
use Symfony\Component\Messenger\Command as Messenger;
use Symfony\Component\Messenger\EventListener as Listener;
use Symfony\Component\Messenger\Handler\HandlersLocator;
use Symfony\Component\Messenger\MessageBus;
use Symfony\Component\Messenger\Middleware as Symfony;
use Symfony\Component\Messenger\Retry\MultiplierRetryStrategy;
use Symfony\Component\Messenger\RoutableMessageBus;
use Symfony\Component\Messenger\Transport\Sender\SendersLocator;
use Symfony\Component\Messenger\Transport\Serialization\Normalizer\FlattenExceptionNormalizer;
use Symfony\Component\Messenger\Transport\Serialization\Serializer as TransportSerializer;
use Symfony\Component\Messenger\Transport\TransportFactory;
use Symfony\Component\Messenger\Transport\TransportInterface;
use Symfony\Component\PropertyInfo\Extractor\ReflectionExtractor;
use Symfony\Component\Serializer\Encoder\JsonEncoder;
use Symfony\Component\Serializer\Normalizer as Normalizer;
use Symfony\Component\Serializer\Serializer;

/** The composition root: the transports `async` and `failed`, one bus, its handlers, Symfony's own commands. */
final class Shop
{
    private const BUS = 'messenger.bus.default';

    private Journal $journal;
    private TransportSerializer $serializer;
    private LoggerInterface $logger;
    private EventDispatcher $dispatcher;
    private Services $transports;
    private MessageBus $bus;
    private RoutableMessageBus $buses;

    public static function fromEnvironment(array $environment): self
    {
        return new self($environment);
    }

    private function __construct(private array $environment)
    {
        $this->journal = new Journal();
        $this->serializer = new TransportSerializer(new Serializer([
            new FlattenExceptionNormalizer(),
            new Normalizer\DateTimeNormalizer(),
            new Normalizer\ArrayDenormalizer(),
            new Normalizer\ObjectNormalizer(null, null, null, new ReflectionExtractor()),
        ], [new JsonEncoder()]));
        $this->logger = new ConsoleLogger(new ConsoleOutput(ConsoleOutput::VERBOSITY_VERY_VERBOSE));
        $this->transports = new Services([
            'async' => fn () => $this->transport('async', $environment['ASYNC_DSN']),
            'failed' => fn () => $this->transport('failed', $environment['FAILED_DSN']),
        ]);
        $this->bus = $this->bus();
        $this->buses = new RoutableMessageBus(new Services([self::BUS => fn () => $this->bus]), $this->bus);
        $this->dispatcher = $this->dispatcher();
    }

    public function console(): Application
    {
        $names = ['async', 'failed'];
        $failed = new Services(['failed' => fn () => $this->transports->get('failed')]);
        $console = new Application('The PHP shop');
        $console->setDispatcher($this->dispatcher);
        $console->addCommands([
            new Command\DispatchOrders($this->bus),
            new Command\DispatchMetrics($this->bus),
            new Command\DispatchRecords($this->bus),
            new Messenger\ConsumeMessagesCommand(
                $this->buses, $this->transports, $this->dispatcher, $this->logger, $names
            ),
            new Messenger\SetupTransportsCommand($this->transports, $names),
            new Messenger\FailedMessagesShowCommand('failed', $failed),
            new Messenger\FailedMessagesRetryCommand('failed', $failed, $this->buses, $this->dispatcher, $this->logger),
            new Messenger\FailedMessagesRemoveCommand('failed', $failed),
        ]);

        return $console;
    }

    private function transport(string $name, string $dsn): TransportInterface
    {
        $factories = [new AmqpTransportFactory(), new RedisTransportFactory()];
        $factories[] = new DoctrineTransportFactory(new Connections($this->environment['DATABASE_URL']));

        $factory = new TransportFactory($factories);

        return $factory->createTransport($dsn, ['transport_name' => $name], $this->serializer);
    }

    private function bus(): MessageBus
    {
        $handlers = new HandlersLocator([OrderCreated::class => [
            new Handler\ShipOrder($this->journal),
            new Handler\BillOrder($this->journal, $this->environment['BILLING'] ?? 'works'),
        ], LogMessage::class => [new Handler\KeepLogMessage($this->journal)],
            RecordMetricsMessage::class => [new Handler\KeepMetrics($this->journal)]]);
        $senders = new SendersLocator(array_fill_keys(
            [OrderCreated::class, LogMessage::class, RecordMetricsMessage::class], ['async']
        ), $this->transports);

        return new MessageBus([
            new Symfony\AddBusNameStampMiddleware(self::BUS),
            new Symfony\RejectRedeliveredMessageMiddleware(),
            new Symfony\DispatchAfterCurrentBusMiddleware(),
            new Symfony\FailedMessageProcessingMiddleware(),
            new Middleware\RecordDelivery($this->journal, $this->serializer),
            new Symfony\SendMessageMiddleware($senders),
            new Symfony\HandleMessageMiddleware($handlers),
        ]);
    }

    private function dispatcher(): EventDispatcher
    {
        $retries = new Services([
            'async' => fn () => new MultiplierRetryStrategy(3, 1000, 2),
        ]);
        $failures = new Services(['async' => fn () => $this->transports->get('failed')]);
        $dispatcher = new EventDispatcher();
        $dispatcher->addSubscriber(new Listener\AddErrorDetailsStampListener());
        $dispatcher->addSubscriber(
            new Listener\SendFailedMessageForRetryListener($this->transports, $retries, $this->logger)
        );
        $dispatcher->addSubscriber(new Listener\SendFailedMessageToFailureTransportListener($failures, $this->logger));

        return $dispatcher;
    }
}
