package org.nadhir.bench.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The bare poll loop: one thread that reads a topic and writes each record as it is to another,
 * acknowledged by all, in a process of its own. Prints records per second.
 */
public final class PollLoop {
  private PollLoop() {}

  /** Runs over {@code bootstrap from to records}. */
  public static void main(String[] args) {
    int records = Integer.parseInt(args[3]);
    try (var consumer =
            new KafkaConsumer<>(
                Map.of("bootstrap.servers", args[0], "max.poll.records", "500"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var producer =
            new KafkaProducer<>(
                Peers.producer(args[0]), new ByteArraySerializer(), new ByteArraySerializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, 12).mapToObj(p -> new TopicPartition(args[1], p)).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long begin = System.nanoTime();
      for (int done = 0; done < records; ) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          producer.send(new ProducerRecord<>(args[2], record.key(), record.value()));
          done++;
        }
      }
      producer.flush();
      System.out.println(records * 1e9 / (System.nanoTime() - begin));
    }
  }
}
