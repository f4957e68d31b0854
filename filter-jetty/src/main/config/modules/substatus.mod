[description]
Answers what the server refuses before any application with pages of Substatus, and writes one line for every request
into a W3C extended log.

[tags]
server
logging

[depend]
server

[after]
requestlog
requestlog-slf4j

[files]
lib/substatus/

[lib]
lib/substatus/*.jar

[xml]
etc/substatus.xml

[ini-template]
## Whether a developer at the same machine may see details.
# substatus.development=false

## Whether the access log is written.
# substatus.log=true

## The folder that holds the sites' log folders, absolute or below $JETTY_BASE.
# substatus.logDirectory=logs/LogFiles

## Names the log folder of all applications without the filter; unset, each has a number of its own.
# substatus.siteId=1

## Whether the log holds the sub-status of a 401.
# substatus.log401SubStatus=true

## Whether the container's status is kept even where IIS has another.
# substatus.keepStatus=false
