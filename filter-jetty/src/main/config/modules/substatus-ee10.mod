[description]
Answers the errors of EE10 web applications that no filter sees with pages of Substatus.

[environment]
ee10

[tags]
server

[depend]
substatus
ee10-webapp

[files]
lib/substatus/ee10/
basehome:modules/substatus/ee10-substatus.xml|environments/ee10-substatus.xml

[lib]
lib/substatus/ee10/*.jar
