#!/bin/sh
# hadoop.sh - Hadoop Streaming: the mapper is the command, there is no reducer.
#     hadoop.sh INPUT OUTPUT        (folders of HDFS with a JSON object a line)
# Each mapper reads the lines of its split and writes one for each; the status of a record says what was wrong
# with it, so that a bad one does not end the job.  Line numbers are those of the split.
set -eu
exec hadoop jar "${HADOOP_STREAMING_JAR:?set it to hadoop-streaming-*.jar}" \
  -D mapreduce.job.reduces=0 -D stream.map.output.field.separator= \
  -files "$(command -v pith)" -input "$1" -output "$2" -mapper './pith --jsonl --field text'
